/** Turns: who presents or facilitates when, fairly over years, and why. */
@NullMarked
package dev.peercircles.rotations;

import org.jspecify.annotations.NullMarked;
