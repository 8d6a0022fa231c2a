// atrium-map: looks at Tiled maps, and makes packages and pictures of them.
#include <iostream>

#include "tools/map/commands.h"
#include "tools/map/options.h"

int main(int argument_count, char** arguments) {
  const auto options = atrium::ParseMapToolOptions(argument_count, arguments);
  if (options) return atrium::RunMapTool(options.Value(), std::cout, std::cerr);
  std::cerr << "atrium-map: " << options.ErrorMessage() << "\n";
  return atrium::kWrongUsage;
}
