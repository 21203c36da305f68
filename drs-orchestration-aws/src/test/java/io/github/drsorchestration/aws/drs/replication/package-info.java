/** The suites of replication against DRS on the wire. */
@NullMarked
package io.github.drsorchestration.aws.drs.replication;

import org.jspecify.annotations.NullMarked;
