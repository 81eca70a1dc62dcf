package dev.peercircles.checkins;

import dev.peercircles.circles.MemberId;
import java.time.LocalDate;

/**
 * What a member means to try.
 *
 * @param member who
 * @param words what, in their words
 * @param said local date of the circle on which they said it
 */
public record NextStep(MemberId member, String words, LocalDate said) {}
