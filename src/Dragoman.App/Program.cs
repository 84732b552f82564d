using Dragoman.App;

return await CommandLine.Run(args);
