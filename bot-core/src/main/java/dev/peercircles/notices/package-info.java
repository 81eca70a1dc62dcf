/** What platforms say unasked, and who listens. */
@NullMarked
package dev.peercircles.notices;

import org.jspecify.annotations.NullMarked;
