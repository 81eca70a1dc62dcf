/** Questions that open a conversation, and which one is next. */
@NullMarked
package dev.peercircles.prompts;

import org.jspecify.annotations.NullMarked;
