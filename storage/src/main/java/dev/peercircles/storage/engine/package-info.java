/**
 * The engine: db-scheduler inside our transactions. What an execution writes is committed together
 * with its completion, or not at all.
 */
@NullMarked
package dev.peercircles.storage.engine;

import org.jspecify.annotations.NullMarked;
