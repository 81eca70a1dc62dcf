package dev.peercircles.delivery;

import java.time.Duration;

/**
 * Something that a platform lets only so much through.
 *
 * @param name unique over all platforms
 * @param apart how far apart requests on it are kept
 */
record Lane(String name, Duration apart) {}
