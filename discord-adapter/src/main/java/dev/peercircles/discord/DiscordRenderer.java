package dev.peercircles.discord;

import dev.peercircles.circles.Account;
import dev.peercircles.circles.MemberId;
import dev.peercircles.circles.Platform;
import dev.peercircles.delivery.Dispatch;
import dev.peercircles.delivery.PostId;
import dev.peercircles.messages.Block;
import dev.peercircles.messages.Button;
import dev.peercircles.messages.Message;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * A message as Discord takes it.
 *
 * <p>It is written in components (V2), not as plain content: buttons stand right below what they
 * belong to, so that one post can hold the week's question and other features' lines; 4,000
 * characters fit instead of 2,000; and pages that people name get no preview. What is too long is
 * shortened where it is longest, visibly; a message is never split, since one post has one receipt.
 *
 * <p>Nobody is pinged but the people it mentions. Pure; thread-safe.
 */
final class DiscordRenderer {
  /** Most characters in all texts of a message. */
  static final int CHARACTERS = 4_000;

  /** Most components, those inside others included. */
  static final int COMPONENTS = 40;

  @Inject
  DiscordRenderer() {}

  /** For one person's eyes: nobody is mentioned, people are named. */
  MessageCreateData render(Message message) {
    return render(message, Map.of());
  }

  /**
   * The message, marked as this post, able to ping exactly those whom it mentions and may disturb.
   * Whoever is away stands in it like the others: a post that is looked for later must look as it
   * did.
   */
  MessageCreateData render(Dispatch dispatch) {
    return render(
        dispatch.message(), dispatch.accounts(), dispatch.pinged(), Optional.of(dispatch.bears()));
  }

  /**
   * How a message that was sent before may look. Whoever it mentions may have lost their account
   * since, by another configuration, and would be named now.
   */
  List<MessageCreateData> looks(Dispatch dispatch) {
    var then = new HashMap<>(dispatch.accounts());
    for (var member : dispatch.message().mentions()) {
      then.putIfAbsent(member, new Account(Platform.DISCORD, Likeness.FORMER));
    }
    var now = render(dispatch);
    return then.size() == dispatch.accounts().size()
        ? List.of(now)
        : List.of(now, render(dispatch.message(), then));
  }

  /**
   * The message, able to ping exactly those whom it mentions.
   *
   * @param accounts the account of each person it may mention
   */
  MessageCreateData render(Message message, Map<MemberId, Account> accounts) {
    return render(message, accounts, accounts, Optional.empty());
  }

  private static MessageCreateData render(
      Message message,
      Map<MemberId, Account> accounts,
      Map<MemberId, Account> pinged,
      Optional<PostId> bears) {
    var components = components(message, new TextRenderer(accounts));
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setComponents(bears.map(id -> Mark.on(components, id)).orElse(components))
        .setAllowedMentions(List.<MentionType>of())
        .mentionUsers(pinged(message, pinged))
        .build();
  }

  private static List<String> pinged(Message message, Map<MemberId, Account> accounts) {
    var mentioned = message.mentions();
    return accounts.entrySet().stream()
        .filter(entry -> mentioned.contains(entry.getKey()))
        .map(entry -> entry.getValue().id())
        .sorted()
        .toList();
  }

  private static List<MessageTopLevelComponent> components(Message message, TextRenderer texts) {
    var parts = message.blocks().stream().flatMap(DiscordRenderer::parts).toList();
    var fewer = Part.count(parts) > COMPONENTS ? Part.joined(parts) : parts;
    int share = share(fewer, texts);
    var ids = new CustomId.Giver();
    var components = new ArrayList<MessageTopLevelComponent>();
    int room = COMPONENTS - 1;
    for (var part : fewer) {
      room -= part.size();
      if (room < 0) {
        // So many buttons that they don't fit: what is left out is seen to be left out.
        components.add(TextDisplay.of(Cut.ELLIPSIS));
        break;
      }
      part.render(texts, share, ids).ifPresent(components::add);
    }
    return components.isEmpty() ? List.of(TextDisplay.of(Cut.ELLIPSIS)) : components;
  }

  private static int share(List<Part> parts, TextRenderer texts) {
    var lengths =
        parts.stream()
            .flatMap(Part::pieces)
            .map(piece -> piece.render(texts).length() + 1)
            .collect(Collectors.toList());
    int share = Piece.fairShare(lengths, CHARACTERS - 1);
    return share == Integer.MAX_VALUE ? share : share - 1;
  }

  private static Stream<Part> parts(Block block) {
    return switch (block) {
      case Block.Heading(var text) -> Stream.of(Part.Words.of(Piece.heading(text)));
      case Block.Paragraph(var text) -> Stream.of(Part.Words.of(Piece.paragraph(text)));
      case Block.Numbered(var items) ->
          Stream.of(
              new Part.Words(
                  IntStream.range(0, items.size())
                      .mapToObj(i -> Piece.item(i + 1, items.get(i)))
                      .toList()));
      case Block.Aside(var text, var buttons) -> aside(Piece.aside(text), buttons);
      case Block.Buttons(var buttons) -> Part.Row.of(buttons);
    };
  }

  private static Stream<Part> aside(Piece aside, List<Button> buttons) {
    return buttons.size() == 1 && Buttons.fits(buttons.getFirst())
        ? Stream.of(new Part.Beside(aside, buttons.getFirst()))
        : Stream.concat(Stream.of(Part.Words.of(aside)), Part.Row.of(buttons));
  }
}
