/** What people can ask of the bot: one catalogue, one router, for every platform. */
@NullMarked
package dev.peercircles.commands;

import org.jspecify.annotations.NullMarked;
