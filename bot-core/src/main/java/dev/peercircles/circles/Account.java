package dev.peercircles.circles;

/**
 * A person's account on a platform.
 *
 * @param platform which platform
 * @param id the platform's id of the account; the only thing by which people are matched
 */
public record Account(Platform platform, String id) {}
