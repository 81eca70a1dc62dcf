/** Circles, the people in them, who reports to whom, and who is away. The floor of the house. */
@NullMarked
package dev.peercircles.circles;

import org.jspecify.annotations.NullMarked;
