/**
 * Failures and lessons that people tell under their own names: whoever goes first, so that the
 * story box opens, and what people take from stories. Nothing here knows the box.
 */
@NullMarked
package dev.peercircles.lessons;

import org.jspecify.annotations.NullMarked;
