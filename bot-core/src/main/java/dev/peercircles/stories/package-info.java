/**
 * Anonymous failure stories. Nothing here may name a person: identity is dropped in {@code
 * commands}, before a story is taken.
 */
@NullMarked
package dev.peercircles.stories;

import org.jspecify.annotations.NullMarked;
