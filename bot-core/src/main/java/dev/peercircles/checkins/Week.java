package dev.peercircles.checkins;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A week in which a circle checks in, all in local time of the circle.
 *
 * @param round the date that names its round
 * @param opens when its weekly post is due
 * @param nudge when those who said nothing are reminded; empty if there is no good moment
 * @param closes when it closes
 */
record Week(
    LocalDate round, LocalDateTime opens, Optional<LocalDateTime> nudge, LocalDateTime closes) {}
