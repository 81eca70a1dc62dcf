package dev.peercircles.delivery;

import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import java.util.Optional;

/**
 * People whom a direct message could not reach, until they were told so (port). Called inside a
 * unit of work.
 */
public interface Unreached {

  /** A message to one person was given up: they take none there. */
  void note(PostId post, Platform platform);

  /** A message reached them: there is nothing to tell any more. */
  void reached(MemberId member);

  /** Where a message could not reach them since they were last told. Asked again, it is told. */
  Optional<Platform> take(MemberId member);
}
