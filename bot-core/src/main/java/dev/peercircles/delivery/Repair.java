package dev.peercircles.delivery;

import java.time.Instant;

/**
 * Something that only a person can repair.
 *
 * @param key the {@link Broken#key} of what is broken
 * @param since when that was noticed
 * @param probe when a post may next be sent to try whether it is repaired
 * @param reason what is wrong
 * @param cure what to do about it, for a person to read
 */
public record Repair(String key, Instant since, Instant probe, String reason, String cure) {}
