/**
 * Discord through JDA: posts on their way out, and commands, presses and forms on their way in.
 * Nothing outside this package can name Discord's own things.
 */
@NullMarked
package dev.peercircles.discord;

import org.jspecify.annotations.NullMarked;
