/**
 * Recurrences, local times and what they mean as instants, days off, and how late is still worth
 * it.
 */
@NullMarked
package dev.peercircles.schedule;

import org.jspecify.annotations.NullMarked;
