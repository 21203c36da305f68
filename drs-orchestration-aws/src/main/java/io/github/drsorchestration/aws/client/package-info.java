/**
 * How AWS is reached: clients, endpoints, roles and credentials; start at {@link
 * io.github.drsorchestration.aws.client.AwsClients}.
 */
@NullMarked
package io.github.drsorchestration.aws.client;

import org.jspecify.annotations.NullMarked;
