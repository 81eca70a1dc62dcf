/** Posts on their way: the outbox, the courier, and what a platform must be able to do. */
@NullMarked
package dev.peercircles.delivery;

import org.jspecify.annotations.NullMarked;
