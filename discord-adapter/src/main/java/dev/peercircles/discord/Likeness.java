package dev.peercircles.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.data.DataType;

/**
 * What a message says and what its buttons do, in order, without what Discord adds to components or
 * leaves out of them. Two messages alike in this are the same to everybody.
 */
final class Likeness {
  private static final List<String> TELLING = List.of("content", "label", "custom_id", "url");
  private static final List<String> HOLDING = List.of("components", "accessory");

  /** The account of whoever had one when a message was sent, and has none now. */
  static final String FORMER = "0".repeat(18);

  private Likeness() {}

  /** Whether a message that is there says what is looked for. */
  static boolean alike(List<String> wanted, List<String> there) {
    return wanted.size() == there.size()
        && IntStream.range(0, wanted.size()).allMatch(i -> alike(wanted.get(i), there.get(i)));
  }

  private static boolean alike(String wanted, String there) {
    var former = "<@" + FORMER + ">";
    return wanted.equals(there)
        || wanted.contains(former)
            && there.matches(Pattern.quote(wanted).replace(former, "\\E<@[0-9]+>\\Q"));
  }

  /** Of a message as it is sent or as it comes back. */
  static List<String> of(DataObject message) {
    var words = new ArrayList<String>();
    collect(message, words);
    return List.copyOf(words);
  }

  private static void collect(DataObject part, List<String> into) {
    TELLING.stream()
        .map(key -> part.getString(key, ""))
        .map(Likeness::plain)
        .filter(words -> !words.isEmpty())
        .forEach(into::add);
    HOLDING.stream()
        .filter(key -> !part.isNull(key))
        .flatMap(key -> parts(part, key))
        .forEach(inner -> collect(inner, into));
  }

  private static Stream<DataObject> parts(DataObject part, String key) {
    return part.isType(key, DataType.ARRAY)
        ? part.getArray(key).stream(DataArray::getObject)
        : Stream.of(part.getObject(key));
  }

  /** Discord trims what it takes. */
  private static String plain(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
