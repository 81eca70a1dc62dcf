/** The sealed story boxes: one row a circle, under keys that stand in files elsewhere. */
@NullMarked
package dev.peercircles.storage.stories;

import org.jspecify.annotations.NullMarked;
