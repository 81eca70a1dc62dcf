package dev.peercircles.config;

import dev.peercircles.programme.Programme;
import dev.peercircles.schedule.Holidays;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A configuration in which nothing is wrong but for circles that rest.
 *
 * @param programme what is to run
 * @param storage where its data live
 * @param care where people find help, if it is said
 * @param authority how it is known who stands above whom
 * @param storyKeys the directory for the keys of story boxes, which no backup may hold
 * @param holidays public holidays and own days off
 */
public record Settings(
    Programme programme,
    StorageLocation storage,
    Optional<URI> care,
    AuthorityMode authority,
    Path storyKeys,
    Holidays holidays) {

  /** The same with the keys of story boxes elsewhere. */
  public Settings withStoryKeys(Path directory) {
    return new Settings(programme, storage, care, authority, directory, holidays);
  }

  /** How it is known who stands above whom. */
  public enum AuthorityMode {
    /** From {@code reports_to} of the people. */
    REPORTING_LINES,
    /** From each person's own word at joining. Not yet; reporting lines count where named. */
    DECLARED
  }
}
