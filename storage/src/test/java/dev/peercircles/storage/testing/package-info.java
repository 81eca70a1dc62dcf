/** A PostgreSQL server for tests, those of other modules included. */
package dev.peercircles.storage.testing;
