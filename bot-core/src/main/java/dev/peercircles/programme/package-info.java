/** The whole of it: what the configuration describes, and the rhythm that follows. */
@NullMarked
package dev.peercircles.programme;

import org.jspecify.annotations.NullMarked;
