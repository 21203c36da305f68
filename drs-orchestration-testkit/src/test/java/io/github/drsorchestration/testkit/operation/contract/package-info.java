/**
 * Holds the REST API to its OpenAPI document, and the document to its baseline. Start at {@link
 * io.github.drsorchestration.testkit.operation.contract.Contract}.
 */
@NullMarked
package io.github.drsorchestration.testkit.operation.contract;

import org.jspecify.annotations.NullMarked;
