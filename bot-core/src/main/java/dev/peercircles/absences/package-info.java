/** Being away, and coming back. */
@NullMarked
package dev.peercircles.absences;

import org.jspecify.annotations.NullMarked;
