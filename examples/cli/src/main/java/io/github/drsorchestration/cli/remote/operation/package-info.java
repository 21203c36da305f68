/**
 * What a server can be asked for, read from the OpenAPI document of the operations; start at {@link
 * io.github.drsorchestration.cli.remote.operation.OperationTable}.
 */
@NullMarked
package io.github.drsorchestration.cli.remote.operation;

import org.jspecify.annotations.NullMarked;
