package dev.peercircles.duties;

import java.time.Instant;

/**
 * When a duty decides.
 *
 * @param now the time
 * @param delayed whether it is noticeably later than it should be, so that the post should say so
 */
public record Moment(Instant now, boolean delayed) {}
