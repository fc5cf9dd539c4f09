System.Console.WriteLine("nrm");
