package dev.wfmon.nativetests;

import dev.wfmon.cli.bench.CommandCases;

/** The cases of the module cli, byte for byte the same from the package. */
class PackagedCommandsIT extends CommandCases {

    PackagedCommandsIT() {
        super(new Packaged());
    }
}
