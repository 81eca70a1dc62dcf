package dev.peercircles.rotations;

/**
 * Whom to ask, and why.
 *
 * @param taken who presents, and for whom it counts
 * @param why what made it so
 */
record Choice(Taken taken, Pick why) {}
