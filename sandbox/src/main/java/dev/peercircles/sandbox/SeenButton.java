package dev.peercircles.sandbox;

import java.util.Optional;

/**
 * A button below a message.
 *
 * @param label what stands on it
 * @param url where it leads, if it only opens a page
 */
public record SeenButton(String label, Optional<String> url) {}
