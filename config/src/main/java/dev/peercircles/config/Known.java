package dev.peercircles.config;

import dev.peercircles.circles.Platform;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a circle may refer to.
 *
 * @param zone the programme's
 * @param holidays the programme's calendars
 * @param people everybody
 * @param platforms those that are configured
 * @param calendars own and public ones
 * @param care where complaints go, if that is said
 * @param prompts names of prompt sets, the library's and own
 */
record Known(
    ZoneId zone,
    List<String> holidays,
    People people,
    Set<Platform> platforms,
    CalendarsReader calendars,
    Optional<URI> care,
    Set<String> prompts) {}
