package dev.peercircles.sandbox.slack;

import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A method of the Web API.
 *
 * @param scope the scope it needs; empty if none, or if that depends on the conversation
 * @param body does the work inside the model's lock; its answer lacks only {@code ok}
 */
record ApiMethod(String scope, Function<Call, ObjectNode> body) {}
