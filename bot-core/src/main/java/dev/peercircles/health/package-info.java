/** Whether the bot can do what it promised, and the cure if not. */
@NullMarked
package dev.peercircles.health;

import org.jspecify.annotations.NullMarked;
