"""All that is known as pages in a folder: read in a browser, searched without a server, carried on a stick."""
