/** What people live through with the bot, on both platforms, through both real SDKs. */
@NullMarked
package dev.peercircles.app.scenarios;

import org.jspecify.annotations.NullMarked;
