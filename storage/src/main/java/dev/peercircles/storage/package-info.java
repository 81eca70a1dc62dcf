/**
 * The stores on SQLite: units of work, the outbox, every feature's tables, and what retention drops
 * from them.
 *
 * <p>Instants are stored as epoch milliseconds, dates and local times as ISO text. All writing goes
 * through one connection; reads outside a unit of work have a pool of their own.
 */
@NullMarked
package dev.peercircles.storage;

import org.jspecify.annotations.NullMarked;
