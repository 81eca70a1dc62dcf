package dev.peercircles.sandbox.slack;

import dev.peercircles.sandbox.wire.Json;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A look at one node of a Block Kit tree that notes whatever Slack would refuse, in Slack's words
 * and with the place.
 *
 * @param node what is looked at
 * @param at its JSON pointer
 * @param problems where to note
 */
record Look(JsonNode node, String at, List<String> problems) {

  void complain(String what) {
    problems.add("[ERROR] " + what + " [json-pointer:" + at + "]");
  }

  String type() {
    return Json.text(node, "type");
  }

  boolean has(String key) {
    return node.has(key) && !node.path(key).isNull();
  }

  Look in(String key) {
    return new Look(node.path(key), at + "/" + key, problems);
  }

  Look in(int index) {
    return new Look(node.path(index), at + "/" + index, problems);
  }

  /** Only these keys may stand here. */
  Look only(String... keys) {
    Set<String> known = Set.of(keys);
    for (String key : node.propertyNames()) {
      if (!known.contains(key)) {
        complain("invalid additional property: " + key);
      }
    }
    return this;
  }

  Look needs(String... keys) {
    for (String key : keys) {
      if (!has(key)) {
        complain("missing required field: " + key);
      }
    }
    return this;
  }

  /** A string of a bounded number of characters, if it is there. */
  Look string(String key, int min, int max) {
    if (has(key)) {
      Look value = in(key);
      if (!value.node.isString()) {
        value.complain("must provide a string");
      } else {
        value.length(min, max);
      }
    }
    return this;
  }

  private void length(int min, int max) {
    int length = node.asString("").length();
    if (length > max) {
      complain("must be less than " + (max + 1) + " characters");
    } else if (length < min) {
      complain("must be more than " + (min - 1) + " characters");
    }
  }

  /** A {@code plain_text} object, if it is there. */
  Look plain(String key, int max) {
    if (has(key)) {
      Look text = in(key).only("type", "text", "emoji").needs("type", "text");
      if (!text.type().equals("plain_text")) {
        text.complain("unsupported type: " + text.type());
      }
      text.string("text", 1, max);
    }
    return this;
  }

  /** A text object of either sort, if it is there. */
  Look text(String key, int max) {
    if (has(key)) {
      in(key).text(max);
    }
    return this;
  }

  /** This node is a text object of either sort. */
  void text(int max) {
    if (type().equals("mrkdwn")) {
      only("type", "text", "verbatim").needs("text");
    } else if (type().equals("plain_text")) {
      only("type", "text", "emoji").needs("text");
    } else {
      complain("unsupported type: " + type());
    }
    string("text", 1, max);
  }

  /** The elements of a list of bounded size. */
  List<Look> list(String key, int min, int max) {
    Look list = in(key);
    if (!list.node.isArray()) {
      list.complain("must provide an array");
      return List.of();
    }
    if (list.node.size() > max) {
      list.complain("no more than " + max + " items allowed");
    } else if (list.node.size() < min) {
      list.complain("no less than " + min + " items allowed");
    }
    return java.util.stream.IntStream.range(0, list.node.size()).mapToObj(list::in).toList();
  }
}
