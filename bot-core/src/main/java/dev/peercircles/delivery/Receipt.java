package dev.peercircles.delivery;

/**
 * What a platform calls a message that it took.
 *
 * @param channel the channel or direct conversation that it stands in
 * @param message the message itself (Slack's {@code ts}, Discord's id)
 */
public record Receipt(String channel, String message) {}
