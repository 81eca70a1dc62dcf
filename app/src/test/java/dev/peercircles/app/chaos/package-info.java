/**
 * The real process, killed again and again through simulated months, and a checker that reads what
 * everybody saw and was told.
 */
@org.jspecify.annotations.NullMarked
package dev.peercircles.app.chaos;
