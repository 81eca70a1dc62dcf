/** Platform-neutral messages, buttons, forms, and where a post goes. */
@NullMarked
package dev.peercircles.messages;

import org.jspecify.annotations.NullMarked;
