package dev.peercircles.health;

/**
 * Something wanting.
 *
 * @param what what is wrong, for a person to read
 * @param cure what to do about it
 */
public record Finding(String what, String cure) {}
