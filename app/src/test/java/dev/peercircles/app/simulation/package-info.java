/**
 * Whole programmes over simulated months, from a seed: the real core, courier, engine and SQLite on
 * one thread; people, platforms, clock and faults are played. The same seed gives the same trace.
 */
@NullMarked
package dev.peercircles.app.simulation;

import org.jspecify.annotations.NullMarked;
