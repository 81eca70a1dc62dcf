/** What the bot owes at an occurrence, and how it is decided and recorded. */
@NullMarked
package dev.peercircles.duties;

import org.jspecify.annotations.NullMarked;
