package dev.peercircles.rotations;

import dev.peercircles.circles.MemberId;

/**
 * What a swap leaves behind: when it is this account's turn, that one presents.
 *
 * @param account whose turn it will be
 * @param presenter who takes it for them, since they took one of theirs
 */
public record Exchange(MemberId account, MemberId presenter) {}
