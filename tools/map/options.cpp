#include "tools/map/options.h"

#include <string>
#include <string_view>

namespace atrium {

Result<MapToolOptions> ParseMapToolOptions(int argument_count, const char* const* arguments) {
  MapToolOptions options;
  for (int i = 1; i < argument_count; ++i) {
    const std::string_view argument = arguments[i];
    std::filesystem::path* value = argument == "--out"      ? &options.out_folder
                                   : argument == "--render" ? &options.render_file
                                   : argument == "--root"   ? &options.root
                                                            : nullptr;
    if (value != nullptr) {
      if (i + 1 == argument_count) return Error{std::string(argument) + " needs a value."};
      *value = arguments[++i];
    } else if (argument == "--check") {
      options.check = true;
    } else if (argument == "--help" || argument == "-h") {
      options.help = true;
    } else if (argument.rfind('-', 0) == 0) {
      return Error{"There is no option " + std::string(argument) + "; see --help."};
    } else if (options.map_file.empty()) {
      options.map_file = argument;
    } else {
      return Error{"One map at a time, please; see --help."};
    }
  }
  if (options.map_file.empty() && !options.help) return Error{"Name a map file; see --help."};
  return options;
}

}  // namespace atrium
