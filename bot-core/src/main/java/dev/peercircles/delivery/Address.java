package dev.peercircles.delivery;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.Home;

/** Where a post goes, in the platform's own ids. */
public sealed interface Address {

  /** A channel: a circle's, or one that a plan names. */
  record ToHome(Home home) implements Address {}

  /** A person, directly. */
  record ToPerson(Account account) implements Address {}

  /** The thread below a message. */
  record Below(Receipt parent) implements Address {}

  /** In place of a message. */
  record InPlaceOf(Receipt original) implements Address {}
}
