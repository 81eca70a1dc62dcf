package dev.peercircles.config;

import java.time.LocalDate;

/**
 * Days in a row.
 *
 * @param from the first
 * @param to the last, inclusive
 */
record Stretch(LocalDate from, LocalDate to) {
  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
