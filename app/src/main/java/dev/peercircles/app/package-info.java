/** Main, the command line, and the list of modules that make the bot. */
@NullMarked
package dev.peercircles.app;

import org.jspecify.annotations.NullMarked;
